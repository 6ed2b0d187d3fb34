import type { Plugin } from 'vite'

import { siteFiles } from './data/site-files.ts'

/**
 * Serves the datasets of `data/`, their catalogue and the JSON Schemas: as files of a build, and afresh at every request
 * of the development server. An error in a dataset fails the build with every message; in development it is the answer.
 */
export function datasets(): Plugin {
  let root = '.'
  let base = '/'
  let build = false
  return {
    name: 'entente-datasets',
    configResolved(config) {
      root = config.root
      base = config.base
      build = config.command === 'build'
    },
    buildStart() {
      if (!build) return
      const { files, errors } = siteFiles(root)
      if (errors.length > 0) this.error(`The datasets have errors:\n${errors.join('\n')}`)
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
        if (!/^(?:datasets|schema)\//.test(path)) return next()
        const { files, errors } = siteFiles(root)
        const content = files.get(path)
        if (errors.length > 0) config.logger.error(errors.join('\n'))
        response.statusCode = errors.length > 0 ? 500 : content === undefined ? 404 : 200
        response.setHeader(
          'content-type',
          response.statusCode === 200 ? 'application/json' : 'text/plain; charset=utf-8',
        )
        response.end(errors.length > 0 ? errors.join('\n') : (content ?? `There is no ${path}.`))
      })
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const folder = join(dirname(createRequire(import.meta.url).resolve('circle-flags/package.json')), 'flags')

/** The countries that have a round flag, by the two letters of ISO 3166-1 alpha-2, sorted. */
function flagCodes(): string[] {
  return readdirSync(folder)
    .flatMap((name) => /^([a-z]{2})\.svg$/.exec(name)?.[1] ?? [])
    .toSorted()
}

/**
 * Serves the flags of circle-flags as `flags/xx.svg` beside the page, and tells the program which there are: as one text of all
 * codes, since two hundred and fifty imports would weigh more in the first load than all else that names flags.
 */
export function flags(): Plugin {
  let base = '/'
  let build = false
  return {
    name: 'entente-flags',
    config: () => ({ define: { __FLAG_CODES__: JSON.stringify(flagCodes().join('')) } }),
    configResolved(config) {
      base = config.base
      build = config.command === 'build'
    },
    buildStart() {
      if (!build) return
      for (const code of flagCodes()) {
        const source = readFileSync(join(folder, `${code}.svg`))
        this.emitFile({ type: 'asset', fileName: `flags/${code}.svg`, source })
      }
    },
    configureServer({ middlewares }) {
      const codes = new Set(flagCodes())
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const code = /^flags\/([a-z]{2})\.svg$/.exec(pathname.slice(base.length))?.[1]
        if (code === undefined || !codes.has(code)) return next()
        response.setHeader('content-type', 'image/svg+xml')
        response.end(readFileSync(join(folder, `${code}.svg`)))
      })
    },
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

import { forwardingPage, previewMetas, type Preview } from './preview-page.ts'
import { toldStories } from './told-stories.ts'

const start = {
  title: 'Entente: who stands with whom, when, and who says so',
  description: 'Who stands with whom, when, and who says so: dated, sourced relations between actors.',
}

/**
 * Gives the start page and each story what chats and social sites show for a link: index.html by its head, a story by a page
 * `story/<id>.html` that sends readers on. Those sites want absolute addresses, which only the host knows: `ENTENTE_URL` names it.
 */
export function previews(siteAddress = process.env['ENTENTE_URL']): Plugin {
  let root = '.'
  return {
    name: 'entente-previews',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      const site = siteOf(siteAddress)
      if (site === undefined)
        this.error(`ENTENTE_URL is ${siteAddress}, which is no address of a site. ${advice}`)
      for (const { id, title, summary, of, query } of toldStories(root)) {
        const address = (path: string) => (site === '' ? `../${path}` : `${site}${path}`)
        const preview: Preview = {
          title: `${title} · ${of}`,
          description: summary,
          url: address(`story/${id}.html`),
          picture: address(pictureOf(root, id)),
          pictureText: `A graph of who stands with whom, at the beginning of “${title}”`,
        }
        const source = forwardingPage(preview, `../?${query}`)
        this.emitFile({ type: 'asset', fileName: `story/${id}.html`, source })
      }
    },
    transformIndexHtml() {
      const site = siteOf(siteAddress) ?? ''
      const preview: Preview = {
        ...start,
        url: site === '' ? './' : site,
        picture: `${site}${pictureOf(root, 'start')}`,
        pictureText:
          'A graph of states, agencies and people, with lines for who works with whom and against whom',
      }
      return previewMetas(preview, 'website').map((attrs) => ({
        tag: 'meta',
        attrs: { ...attrs },
        injectTo: 'head',
      }))
    },
  }
}

const advice = 'Set it to one like https://your.site/entente/, or unset it.'

/** The site's address with its closing slash, empty where none was given; undefined for what is none. */
function siteOf(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return ''
  if (!URL.canParse(given)) return undefined
  const { protocol, origin, pathname } = new URL(given)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return `${origin}${pathname.replace(/\/*$/, '/')}`
}

/** A story that has no picture yet goes by that of the start page; `npm run screenshots` takes them. */
function pictureOf(root: string, id: string): string {
  const own = `previews/${id}.png`
  return existsSync(join(root, 'public', own)) ? own : 'previews/start.png'
}

import type { Plugin, Rolldown } from 'vite'

import { findVersion, readCatalogue } from '../src/io/catalogue.ts'
import { pictureScript } from './first-load-chunks.ts'

/** The faces that the first words on the page are set in. */
const firstFaces = /(?:inter|source-serif-4)-latin-wght-normal-[\w-]+\.woff2$/
/** What asks for all scripts once the shell is painted. */
const starterModule = 'src/after-paint.ts'
/** The program and the scripts it imports, as Vite writes them into the page. */
const program = /\s*<script type="module"[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g

/**
 * Lets the built page ask at once for what it would find out about only later: the fonts of its first words, which stand in the
 * style sheet, and the list of datasets, which its script asks for. Scripts, by far the largest part, would take bandwidth and time from
 * all that: they wait in a template until the shell in `index.html` is painted, and then the code of the picture is asked for beside them,
 * and the dataset that is shown where an address names none.
 */
export function preloads(): Plugin {
  return {
    name: 'entente-preloads',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: starterModule, name: 'after-paint' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const faces = Object.keys(bundle).filter((file) => firstFaces.test(file))
        const picture = chunkOf(bundle, ({ name }) => name === pictureScript)
        const starter = chunkOf(bundle, ({ facadeModuleId }) => facadeModuleId?.endsWith(`/${starterModule}`))
        const scripts = html.match(program)
        const dataset = usualDataset(bundle)
        if (faces.length !== 2 || !picture || !starter || !scripts || !dataset) {
          throw new Error(
            'The build lacks a font, a script or a dataset that scripts/preload-plugin.ts looks for.',
          )
        }
        const later = [
          ...scripts,
          `<link rel="modulepreload" crossorigin href="./${picture}">`,
          `<link rel="preload" as="fetch" crossorigin href="./datasets/${dataset}">`,
        ].join('')
        return {
          html: html
            .replace(program, '')
            .replace('</head>', `  <template id="after-paint">${later}</template>\n  </head>`),
          tags: [
            ...faces.map((file) => link('preload', file, { as: 'font', type: 'font/woff2' })),
            link('preload', 'datasets/index.json', { as: 'fetch' }),
            {
              tag: 'script',
              attrs: { type: 'module', crossorigin: true, src: `./${starter}` },
              injectTo: 'head' as const,
            },
          ],
        }
      },
    },
  }
}

function chunkOf(
  bundle: Rolldown.OutputBundle,
  wanted: (chunk: Rolldown.OutputChunk) => boolean | undefined,
): string | undefined {
  return Object.values(bundle).find((part) => part.type === 'chunk' && wanted(part))?.fileName
}

/** The file of the newest version of the site's first dataset. */
function usualDataset(bundle: Rolldown.OutputBundle): string | undefined {
  const list = bundle['datasets/index.json']
  const catalogue = list?.type === 'asset' ? readCatalogue(JSON.parse(String(list.source))) : undefined
  return catalogue && findVersion(catalogue)?.version.file
}

/** Fonts and what is fetched are asked for with `crossorigin` also on one's own site. */
function link(rel: string, file: string, attrs: Readonly<Record<string, string>>) {
  return {
    tag: 'link',
    attrs: { rel, href: `./${file}`, crossorigin: true, ...attrs },
    injectTo: 'head' as const,
  }
}

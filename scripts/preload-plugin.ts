import type { Plugin, Rolldown } from 'vite'

import { findVersion, readCatalogue } from '../src/io/catalogue.ts'
import { pictureScript } from './first-load-chunks.ts'

/** The faces that the first words on the page are set in. */
const firstFaces = /(?:inter|source-serif-4)-latin-wght-normal-[\w-]+\.woff2$/
/** What asks for all scripts once the shell is painted. */
const starterModule = 'src/after-paint.ts'
/** What stands beside the picture, by the names of its scripts. */
const panels = ['details-panel', 'story-cards']
/** The program and the scripts it imports, as Vite writes them into the page. */
const program = /\s*<script type="module"[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g

/**
 * Lets the built page ask at once for what it would find out about only later: the fonts of its first words, which stand in the
 * style sheet, and the list of datasets, which its script asks for. Scripts, by far the largest part, would take bandwidth and time from
 * all that: they wait in a template until the shell in `index.html` is painted, and then the code of the picture is asked for beside them,
 * and the dataset that is shown where an address names none. What the panels beside the picture are made of waits in a template of its own
 * for src/app/panels.tsx.
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
        const beside = panelFiles(bundle, `${picture} ${scripts.join()}`).map((file) =>
          file.endsWith('.css')
            ? `<link rel="preload" as="style" crossorigin href="./${file}">`
            : `<link rel="modulepreload" crossorigin href="./${file}">`,
        )
        return {
          html: html
            .replace(program, '')
            .replace(
              '</head>',
              `  <template id="after-paint">${later}</template>\n    <template id="beside">${beside.join('')}</template>\n  </head>`,
            ),
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

/** The scripts and styles of the panels that are not part of the `program`. */
function panelFiles(bundle: Rolldown.OutputBundle, program: string): string[] {
  const pending = panels.map((panel) => chunkOf(bundle, ({ name }) => name === panel))
  const files = new Set<string>()
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const chunk = bundle[file]
    if (program.includes(file) || files.has(file) || chunk?.type !== 'chunk') continue
    files.add(file)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    pending.push(...chunk.imports)
  }
  return [...files]
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

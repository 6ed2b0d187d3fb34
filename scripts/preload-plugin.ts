import type { Plugin, Rolldown } from 'vite'

/** The faces that the first words on the page are set in. */
const firstFaces = /(?:inter|source-serif-4)-latin-wght-normal-[\w-]+\.woff2$/
/** What main.tsx imports before it renders anything. */
const pictureModule = /\/src\/features\/graph\/graph-panel\.tsx$/

/**
 * Lets the built page ask at once for what it would find out about only later: the fonts of its first words, which stand in the
 * style sheet, and the code of the picture and the list of datasets, which its script asks for. Scripts, by far the largest, let
 * fonts and style sheet go first, so that the shell in `index.html` is painted while they are still coming.
 */
export function preloads(): Plugin {
  return {
    name: 'entente-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const faces = Object.keys(bundle).filter((file) => firstFaces.test(file))
        const picture = Object.values(bundle).find(isPicture)
        if (faces.length !== 2 || !picture) {
          throw new Error('The build lacks a font or a script that scripts/preload-plugin.ts preloads.')
        }
        return {
          html: html.replace('<script type="module"', '<script type="module" fetchpriority="low"'),
          tags: [
            link('modulepreload', picture.fileName, { fetchpriority: 'low' }),
            ...faces.map((file) => link('preload', file, { as: 'font', type: 'font/woff2' })),
            link('preload', 'datasets/index.json', { as: 'fetch' }),
          ],
        }
      },
    },
  }
}

function isPicture(part: Rolldown.OutputAsset | Rolldown.OutputChunk): part is Rolldown.OutputChunk {
  return part.type === 'chunk' && pictureModule.test(part.facadeModuleId ?? '')
}

/** Scripts, fonts and what is fetched are asked for with `crossorigin` also on one's own site. */
function link(rel: string, file: string, attrs: Readonly<Record<string, string>>) {
  return {
    tag: 'link',
    attrs: { rel, href: `./${file}`, crossorigin: true, ...attrs },
    injectTo: 'head' as const,
  }
}

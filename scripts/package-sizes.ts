import type { Plugin } from 'vite'

/** For each script of the build, how many characters each package put into it before minification. */
export type PackageSizes = Record<string, Record<string, number>>

/** Where the build leaves the sizes, beside Vite's manifest, for the size budget to name what is heavy. */
export const packageSizesFile = '.vite/package-sizes.json'

/** Records what each script of the build is made of. */
export function recordPackageSizes(): Plugin {
  return {
    name: 'entente:package-sizes',
    apply: 'build',
    generateBundle(_options, bundle) {
      const sizes: PackageSizes = {}
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const ofChunk: Record<string, number> = {}
        for (const [id, module] of Object.entries(chunk.modules)) {
          const name = packageOf(id)
          ofChunk[name] = (ofChunk[name] ?? 0) + module.renderedLength
        }
        sizes[chunk.fileName] = ofChunk
      }
      this.emitFile({
        type: 'asset',
        fileName: packageSizesFile,
        source: JSON.stringify(sizes),
      })
    },
  }
}

function packageOf(moduleId: string): string {
  const inPackage = moduleId.split('node_modules/').at(-1)
  if (inPackage === undefined || inPackage === moduleId) return 'our own code'
  const [first = '', second = ''] = inPackage.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

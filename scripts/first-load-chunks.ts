import type { Rolldown } from 'vite'

/** The name of the script that holds the picture, which is imported before anything is rendered, see boot.ts. */
export const pictureScript = 'graph-panel'

/**
 * What the page loads before it starts comes as two scripts: the program, and the picture beside it. Left alone, the bundler makes a
 * script of everything that two parts share, a dozen in all, each with a request of its own and packed without sight of the others.
 */
export const firstLoadChunks: Rolldown.CodeSplittingGroup[] = [
  { name: 'program', tags: ['$initial'], test: (id) => !id.endsWith('/src/after-paint.ts'), priority: 2 },
  { name: pictureScript, test: /\/src\/features\/graph\/graph-panel\.tsx/, priority: 1 },
]

// A part that is imported waits for its own styles, and asks for them late: these come with the page's.
import '../canvas/graph-canvas.module.css'
import '../features/graph/graph-panel.module.css'

/** The code of the picture, by far the largest part of the app: asked for before anything is rendered. */
export const graphQuery = {
  queryKey: ['code of the picture'],
  queryFn: () => import('../features/graph/graph-panel.tsx'),
}

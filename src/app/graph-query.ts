/** The code of the picture, by far the largest part of the app: asked for before anything is rendered. */
export const graphQuery = {
  queryKey: ['code of the picture'],
  queryFn: () => import('../features/graph/graph-panel.tsx'),
}

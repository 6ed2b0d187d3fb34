import { placeActors } from './place.ts'

type Question = Parameters<typeof placeActors>

addEventListener('message', ({ data: [dataset, kept] }: MessageEvent<Question>) => {
  postMessage(placeActors(dataset, kept))
})

import type { Picture } from './pixels.ts'

/**
 * All canvases of a container that are seen, on its background, once the picture has stayed the same for so many rounds of 50 ms and two frames
 * at least: images in it may still be read.
 */
export async function settledPicture(container: HTMLElement, rounds = 3): Promise<Picture> {
  let last = pictureOf(container)
  for (let same = 0; same < rounds;) {
    await someFrames()
    const now = pictureOf(container)
    same = isSame(now, last) ? same + 1 : 0
    last = now
  }
  return last
}

/** Whoever draws draws in frames, and these may be late: time alone says nothing. */
export async function someFrames(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
  }
}

function pictureOf(container: HTMLElement): Picture {
  const sheets = [...container.querySelectorAll('canvas')]
    .filter(({ style }) => style.visibility !== 'hidden')
    .toSorted((a, b) => Number(a.style.zIndex) - Number(b.style.zIndex))
  const ratio = window.devicePixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = container.clientWidth * ratio
  canvas.height = container.clientHeight * ratio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no 2D canvas.')
  context.fillStyle = getComputedStyle(container).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  for (const sheet of sheets) context.drawImage(sheet, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { data, width, height, ratio, paper: [red, green, blue] }
}

function isSame(one: Picture, other: Picture): boolean {
  const [words, others] = [one, other].map(({ data }) => new Uint32Array(data.buffer))
  return words?.length === others?.length && Boolean(words?.every((word, at) => word === others?.[at]))
}

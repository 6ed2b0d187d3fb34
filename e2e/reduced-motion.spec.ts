import { expect, test } from '@playwright/test'

test('where motion is reduced, the picture is drawn with all its colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./?v=1&when=2020&view=graph')
  const picture = page.getByRole('application')
  await expect(picture).toBeVisible()
  const dark = () =>
    // Names are written on the uppermost of the canvases.
    picture
      .locator('canvas')
      .last()
      .evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        let count = 0
        // Names are written in ink, which no flag has.
        for (let at = 0; at < data.length; at += 4) {
          const [red = 255, green = 255, blue = 255, alpha = 0] = data.slice(at, at + 4)
          if (alpha > 200 && red < 60 && green < 60 && blue < 70) count += 1
        }
        return count
      })
  await expect.poll(dark).toBeGreaterThan(500)
})

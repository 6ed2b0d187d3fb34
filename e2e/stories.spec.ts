import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'

import type { Story } from '../src/model/dataset.ts'
import { test, type EntentePage } from './entente-page.ts'

const stories = JSON.parse(readFileSync('data/south-caucasus/stories.json', 'utf8')) as Story[]
const [story] = stories as [Story]
const last = story.steps.length

const opened = (step: number) => `story=${story.id}.${step}&present=1`
const noteOf = (step: number) => story.steps[step - 1]?.notes?.match(/\*\*Ask:\*\* (.{12})/)?.[1] ?? ''

async function expectStep(entente: EntentePage, step: number) {
  const { page, heading } = entente
  await expect(heading).toHaveText(story.steps[step - 1]?.title ?? '')
  await expect(heading).toBeFocused()
  await expect(page.getByText(`${story.title} · ${step} of ${last}`)).toBeVisible()
  await entente.expectParameter('story', `${story.id}.${step}`)
}

test('a story starts from its card, is told by the arrow keys to its end, and Esc leads back', async ({
  entente,
  page,
}) => {
  await entente.visit('')
  await expect(entente.status).toBeVisible()
  const before = new URL(page.url()).search
  await entente.details.getByRole('button', { name: new RegExp(`^${story.title}`) }).click()
  for (let step = 1; step <= last; step++) {
    await expectStep(entente, step)
    await expect(entente.graph).toHaveAccessibleName(/^Graph of [1-9]/)
    await page.keyboard.press('ArrowRight')
  }
  await expectStep(entente, last)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(entente.start).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(entente.status).toBeVisible()
  expect(new URL(page.url()).search).toBe(before)
})

test('the dialog under Present starts a story with the keyboard alone', async ({ entente, page }) => {
  await entente.visit('')
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${story.title}`) })
    .press('Enter')
  await expectStep(entente, 1)
})

test('keys, progress line and history move between steps', async ({ entente, page }) => {
  await entente.visit(opened(2))
  await expectStep(entente, 2)
  for (const [key, step] of [
    ['End', last],
    ['PageUp', last - 1],
    ['PageDown', last],
    ['Home', 1],
    ['Space', 2],
    ['ArrowLeft', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expectStep(entente, step)
  }
  await page.getByRole('button', { name: 'Step 4:' }).click()
  await expectStep(entente, 4)
  await page.goBack()
  await expectStep(entente, 1)
  await page.goForward()
  await expectStep(entente, 4)
})

test('N shows what the speaker should ask', async ({ entente, page }) => {
  await entente.visit(opened(3))
  await expectStep(entente, 3)
  const notes = page.getByRole('complementary', { name: 'Speaker’s notes' })
  await expect(notes).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(notes).toContainText(noteOf(3))
  await page.keyboard.press('ArrowRight')
  await expect(notes).toContainText(noteOf(4))
  await page.keyboard.press('n')
  await expect(notes).toHaveCount(0)
})

test('one may roam, and R returns to the step', async ({ entente, page }) => {
  await entente.visit(opened(4))
  await expectStep(entente, 4)
  const own = new URL(page.url()).search
  const roaming = page.getByRole('button', { name: /R returns to step 4/ })
  await expect(roaming).toHaveCount(0)
  const picture = await entente.picture()
  await entente.graph.hover()
  await page.mouse.wheel(0, -400)
  await expect(roaming).toBeVisible()
  await entente.expectParameter('cam', /,/)
  await page.keyboard.press('r')
  await expect(roaming).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).search).toBe(own)
  await page.mouse.move(2, 2)
  expect(await entente.picture()).toBe(picture)
})

test('a link with only the story opens the step, keeps its whole view, and leaves to it', async ({
  entente,
  page,
}) => {
  await entente.visit(opened(5))
  await expectStep(entente, 5)
  const { search } = new URL(page.url())
  expect(search).toBe(`?${story.steps[4]?.view}&${opened(5)}`)
  const picture = await entente.picture()
  await page.reload()
  await expectStep(entente, 5)
  expect(new URL(page.url()).search).toBe(search)
  expect(await entente.picture()).toBe(picture)

  await page.keyboard.press('Escape')
  await expect(entente.status).toBeVisible()
  await entente.expectParameter('present', null)
  await entente.expectParameter('by', 'svr')
})

test('a story that is not there is named, and the rest of the link works', async ({ entente }) => {
  await entente.visit('v=1&when=2024-10&story=nowhere.2&present=1')
  await expect(entente.status).toBeVisible()
  await expect(entente.notice).toContainText('“nowhere”')
})

test('it is accessible at the sizes of projectors, and its text reads from the back row', async ({
  entente,
  page,
}) => {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await entente.visit(opened(4))
    await expectStep(entente, 4)
    await page.keyboard.press('n')
    await entente.expectAccessible()
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  const size = await page
    .getByRole('main')
    .getByRole('paragraph')
    .nth(1)
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize))
  expect(size).toBeGreaterThanOrEqual(22)
})

test('it fits a phone, where a swipe turns the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(`./?${opened(1)}`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(story.steps[0]?.title ?? '')
  const at = (x: number) => ({ pointerType: 'touch', clientX: x, clientY: 600, bubbles: true })
  await heading.dispatchEvent('pointerdown', at(300))
  await heading.dispatchEvent('pointerup', at(120))
  await expect(heading).toHaveText(story.steps[1]?.title ?? '')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await context.close()
})

test('who does not want motion sees the next step at once', async ({ entente, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await entente.visit(opened(1))
  await expectStep(entente, 1)
  await page.keyboard.press('ArrowRight')
  await expectStep(entente, 2)
  // Flags that are still loading would be painted later.
  const settled = await entente.picture()
  await page.keyboard.press('ArrowLeft')
  await expectStep(entente, 1)
  await page.keyboard.press('ArrowRight')
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const seen = await entente.pixels()
  expect(await entente.picture()).toBe(settled)
  expect(await entente.pixels()).toBe(seen)
})

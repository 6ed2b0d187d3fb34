import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { exampleDataset } from '../src/model/example-dataset.ts'
import { writeExampleFolder } from './data/example-folder.ts'
import { forwardingPage } from './preview-page.ts'
import { previews } from './previews-plugin.ts'

let root = ''
const [story] = exampleDataset.stories ?? []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-previews-'))
  writeExampleFolder(join(root, 'data', exampleDataset.id))
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>')
})

afterEach(() => rmSync(root, { recursive: true }))

test('a build has a page for each story, which says what it is and leads to its beginning', async () => {
  await build(options())
  const page = built(`story/${story?.id}.html`)
  expect(page).toContain(`<meta property="og:title" content="${story?.title} · ${exampleDataset.title}" />`)
  expect(page).toContain(`content="${story?.summary}"`)
  expect(page).toContain('<meta property="og:image" content="../previews/start.png" />')
  expect(page).toContain(`<a id="app" href="../?v=1&amp;story=${story?.id}.1&amp;present=1">`)
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|style=/)
  expect(built('index.html')).toContain('<meta property="og:image" content="previews/start.png">')
})

test('a story’s own picture is taken where there is one', async () => {
  mkdirSync(join(root, 'public/previews'), { recursive: true })
  writeFileSync(join(root, `public/previews/${story?.id}.png`), '')
  await build(options())
  expect(built(`story/${story?.id}.html`)).toContain(`content="../previews/${story?.id}.png"`)
})

test('with the site’s address, pages and pictures are named in full', async () => {
  await build(options('https://example.org/entente?x=1'))
  const page = built(`story/${story?.id}.html`)
  expect(page).toContain('content="https://example.org/entente/previews/start.png"')
  expect(page).toContain(
    `<link rel="canonical" href="https://example.org/entente/story/${story?.id}.html" />`,
  )
  expect(built('index.html')).toContain('content="https://example.org/entente/"')
})

test('what is no address of a site fails the build in a sentence', async () => {
  await expect(build(options('example.org'))).rejects.toThrow(
    'ENTENTE_URL is example.org, which is no address of a site. Set it to one like https://your.site/entente/, or unset it.',
  )
})

test('texts of a dataset stay texts', () => {
  const page = forwardingPage(
    {
      title: '<script>alert(1)</script>',
      description: '"quoted" & <b>bold</b>',
      url: './"><script>',
      picture: 'x.png',
      pictureText: '"',
    },
    '../?v=1&a="',
  )
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('<b>')
  expect(page).toContain('content="&quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt;"')
})

function options(address = ''): InlineConfig {
  return { root, configFile: false, logLevel: 'silent', base: './', plugins: [previews(address)] }
}

function built(file: string): string {
  return readFileSync(join(root, 'dist', file), 'utf8')
}

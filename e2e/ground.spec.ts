import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { expect, test, type Page } from '@playwright/test'

test('the page opens without a word in the console @all-sizes', async ({ page }) => {
  const messages = listen(page)
  await page.goto('./')
  await expect(page.locator('#root > *').first()).toBeVisible()
  expect(messages).toEqual([])
})

test('the served policy is that of the page, and lets other pages embed it', async ({ page }) => {
  const response = await page.goto('./')
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(inPage).toContain("default-src 'none'")
  expect(inPage).toContain("require-trusted-types-for 'script'")
  expect(response?.headers()['content-security-policy']).toBe(`${inPage}; frame-ancestors *`)
  expect(response?.headers()['x-content-type-options']).toBe('nosniff')
})

test('the page asks for its style sheet and one small script; the program waits until the shell is painted', async ({
  request,
}) => {
  const html = await (await request.get('./')).text()
  const atOnce = html.replace(/<template[^]*?<\/template>/g, '')
  const [starter, ...others] = [...atOnce.matchAll(/src="([^"]+\.js)"/g)].map(([, file = '']) => file)
  expect(others).toEqual([])
  expect(atOnce).not.toContain('modulepreload')
  const script = await request.get(starter ?? '')
  expect((await script.body()).length).toBeLessThan(1000)
})

test('the dataset comes beside the program, and only the version that the address asks for', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const [file] = /south-caucasus\.[^/]+\.json$/.exec(request.url()) ?? []
    if (file) asked.push(file)
  })
  await page.goto('./')
  await expect(page.getByRole('application')).toBeVisible()
  const [usual] = asked
  expect(new Set(asked)).toEqual(new Set([usual]))

  asked.length = 0
  await page.goto('./?d=south-caucasus@1735c66b')
  await expect(page.getByRole('application')).toBeVisible()
  // The newest follows at leisure, for the notice that offers it; what is preloaded is asked for before all else.
  expect(asked[0]).toBe('south-caucasus.1735c66b.json')
})

test('the page itself refuses eval, HTML as text, inline style and other hosts', async ({ page }) => {
  await withPlainHost('/', async (address) => {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const refused = await page.evaluate(collectRefusals)
    expect(refused.toSorted()).toEqual([
      'EvalError',
      'connect-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
    ])
  })
})

test('dist works below any path of a host that knows nothing of it', async ({ page }) => {
  const messages = listen(page)
  await withPlainHost('/some/deep path/', async (address) => {
    await page.goto(address)
    await expect(page.locator('#root > *').first()).toBeVisible()
    await allFetched(page)
    await page.goto(`${address}index.html`)
    await expect(page.locator('#root > *').first()).toBeVisible()
    await allFetched(page)
  })
  expect(messages).toEqual([])
})

/** Waits for what the page fetches ahead, too: a request that the next address cuts off would count as failed. */
async function allFetched(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/table-panel-')),
  )
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}

/** Tries in the page what the policy forbids, and tells which of its directives spoke up, and what was thrown. */
async function collectRefusals(): Promise<string[]> {
  const refusals = new Set<string>()
  document.addEventListener('securitypolicyviolation', (event) => refusals.add(event.effectiveDirective))
  const style = document.createElement('style')
  style.textContent = 'body { color: red }'
  const picture = new Image()
  const attempts = [
    // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must be refused
    () => new Function('return 1'),
    () => (document.body.innerHTML = '<b>x</b>'),
    () => document.head.append(style),
    () => (picture.src = 'https://example.org/x.png'),
    () => fetch('https://example.org/').catch(() => undefined),
  ]
  // Playwright lifts the ban on eval for what it calls itself, hence a timer for each.
  for (const attempt of attempts) {
    setTimeout(() => {
      try {
        attempt()
      } catch (error) {
        if (error instanceof EvalError) refusals.add(error.name)
      }
    })
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  return [...refusals]
}

/** Everything the page says in the console, its uncaught errors, and every request that failed. */
function listen(page: Page): string[] {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('requestfailed', (request) => messages.push(request.url()))
  return messages
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves dist/ below `base` as the plainest host would: no headers of ours, no rewriting. */
async function withPlainHost(base: string, visit: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const built = join('dist', normalize(file.slice(base.length)))
    const type = types[extname(file)]
    if (!file.startsWith(base) || !type || !existsSync(built)) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': type }).end(readFileSync(built))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  try {
    await visit(`http://127.0.0.1:${address.port}${encodeURI(base)}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

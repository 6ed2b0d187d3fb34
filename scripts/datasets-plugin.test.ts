import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type InlineConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { writeExampleFolder } from './data/example-folder.ts'
import { datasets } from './datasets-plugin.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-plugin-'))
  writeExampleFolder(join(root, 'data', 'peace'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>')
})

afterEach(() => rmSync(root, { recursive: true }))

function options(): InlineConfig {
  return { root, configFile: false, logLevel: 'silent', base: './', plugins: [datasets()] }
}

describe('the datasets plugin', () => {
  it('emits the versions, the catalogue and the schemas into a build', async () => {
    await build(options())
    const catalogue = JSON.parse(readFileSync(join(root, 'dist/datasets/index.json'), 'utf8')) as {
      datasets: { versions: { file: string }[] }[]
    }
    const file = catalogue.datasets[0]?.versions[0]?.file ?? ''
    expect(readFileSync(join(root, 'dist/datasets', file), 'utf8')).toMatch(
      /^\{"format":"entente\/1","id":"peace"/,
    )
    expect(readFileSync(join(root, 'dist/schema/entente-1.json'), 'utf8')).toContain(
      'urn:entente:schema:entente-1',
    )
  })

  it('fails a build with every message', async () => {
    writeFileSync(join(root, 'data/peace/relations.json'), '[{}]')
    await expect(build(options())).rejects.toThrow(
      /relations\.json · relations\[0\]\.id: This field is missing/,
    )
  })

  it('serves the same paths in development, afresh at every request, and an error as its messages', async () => {
    const server = await createServer({ ...options(), server: { port: 0, host: '127.0.0.1', watch: null } })
    try {
      await server.listen()
      const address = server.resolvedUrls?.local[0] ?? ''
      const get = (path: string) => fetch(new URL(path, address))
      const catalogue = await get('datasets/index.json')
      expect(catalogue.headers.get('content-type')).toBe('application/json')
      await expect(catalogue.json()).resolves.toMatchObject({ datasets: [{ id: 'peace' }] })
      expect((await get('schema/entente-1.json')).status).toBe(200)
      expect((await get('datasets/peace.00000000.json')).status).toBe(404)
      cpSync(join(root, 'index.html'), join(root, 'data/peace/actors.json'))
      const broken = await get('datasets/index.json')
      expect(broken.status).toBe(500)
      await expect(broken.text()).resolves.toContain(
        'data/peace/actors.json: This is a web page, not a dataset',
      )
    } finally {
      await server.close()
    }
  })
})

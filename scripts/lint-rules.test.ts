import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The linter obeys .gitignore, passes silently over what it does not know, and a wrong glob in its configuration shows
// nowhere: so a small project of known mistakes is written to a folder of its own and linted with our configuration.

const layers = ['time', 'model', 'io', 'graph', 'view', 'canvas', 'ui', 'features', 'app'] as const
type Layer = (typeof layers)[number]

const mayImport: Record<Layer, readonly Layer[]> = {
  time: [],
  model: ['time'],
  io: ['time', 'model'],
  graph: ['time', 'model'],
  view: ['time', 'model', 'io', 'graph'],
  canvas: ['time', 'model', 'graph'],
  ui: [],
  features: ['time', 'model', 'io', 'graph', 'view', 'canvas', 'ui'],
  app: ['time', 'model', 'io', 'graph', 'view', 'canvas', 'ui', 'features'],
}

const directions = layers.flatMap((from) =>
  layers.filter((to) => to !== from).map((to) => ({ from, to, allowed: mayImport[from].includes(to) })),
)

/** A file of each layer, at the depth where its files lie. */
const folders: Record<Layer, string> = {
  ...(Object.fromEntries(layers.map((layer) => [layer, `src/${layer}`])) as Record<Layer, string>),
  features: 'src/features/legend',
}

const directionFile = (from: Layer, to: Layer) => `${folders[from]}/to-${to}.ts`
const deepFile = (from: Layer, to: Layer) => `${folders[from]}/deep/to-${to}.ts`
const upward = (from: string) => '../'.repeat(dirname(from).split('/').length - 1)

const restricted = 'eslint(no-restricted-imports)'

/** Single mistakes: what each file says and which rule must speak. */
const mistakes: Record<string, { code: string; rule: string }> = {
  'src/features/legend/sideways.ts': { code: importing('../timeline/thing.ts'), rule: restricted },
  'src/features/legend/parts/sideways.ts': { code: importing('../../timeline/thing.ts'), rule: restricted },
  'src/features/legend/type-sideways.ts': {
    code: "import type { Thing } from '../timeline/thing.ts'\nexport const thing: Thing = 1\n",
    rule: restricted,
  },
  'src/features/legend/passing-on.ts': {
    code: "export { thing } from '../timeline/thing.ts'\n",
    rule: restricted,
  },
  'src/view/lazy.ts': { code: "export const load = () => import('../app/thing.ts')\n", rule: restricted },
  'src/features/legend/main.ts': { code: importing('../../main.tsx'), rule: restricted },
  'src/app/main.ts': { code: importing('../main.tsx'), rule: restricted },
  'src/view/draws.ts': {
    code: "import cytoscape from 'cytoscape'\nexport const core = cytoscape\n",
    rule: restricted,
  },
  'src/view/validates.ts': {
    code: "import { z } from 'zod/mini'\nexport const schema = z\n",
    rule: restricted,
  },
  'src/graph/ring-one.ts': { code: importing('./ring-two.ts'), rule: 'import(no-cycle)' },
  'src/graph/ring-two.ts': { code: importing('./ring-one.ts'), rule: 'import(no-cycle)' },
  'src/graph/bare.ts': { code: importing('./thing'), rule: 'import(extensions)' },
  'src/graph/any.ts': { code: 'export const thing: any = 1\n', rule: 'typescript(no-explicit-any)' },
  'src/graph/floating.ts': {
    code: 'export function act() {\n  Promise.resolve(1)\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  'src/graph/loud.ts': { code: "console.log('left over')\nexport {}\n", rule: 'eslint(no-console)' },
  'src/ui/raw.tsx': {
    code: 'export const Raw = (props: { html: string }) => <p dangerouslySetInnerHTML={{ __html: props.html }} />\n',
    rule: 'react(no-danger)',
  },
  'src/ui/picture.tsx': {
    code: 'export const Picture = () => <img src="x.png" />\n',
    rule: 'jsx-a11y(alt-text)',
  },
  'src/ui/hook.tsx': {
    code: "import { useState } from 'react'\nexport function Hook(props: { on: boolean }) {\n  if (props.on) useState(1)\n  return null\n}\n",
    rule: 'react(hooks)',
  },
  'src/graph/only.test.ts': {
    code: "import { expect, test } from 'vitest'\ntest.only('one', () => expect(1).toBe(1))\n",
    rule: 'vitest(no-focused-tests)',
  },
}

/** What is in order and must stay silent. */
const sound: Record<string, string> = {
  'src/canvas/draws.ts': "import cytoscape from 'cytoscape'\nexport const core = cytoscape\n",
  'src/model/validates.ts': "import { z } from 'zod'\nexport const schema = z\n",
  'src/features/legend/parts/near.ts': importing('../thing.ts'),
  'src/graph/analysis/near.ts': importing('../thing.ts'),
}

let project = ''
const findings = new Map<string, Set<string>>()

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'entente-lint-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(file, join(project, file))
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction')
  for (const layer of layers) put(`${folders[layer]}/thing.ts`, thing)
  put('src/features/timeline/thing.ts', thing)
  put('src/main.tsx', thing)
  for (const { from, to } of directions) {
    for (const file of [directionFile(from, to), deepFile(from, to)]) {
      put(file, importing(`${upward(file)}${folders[to].slice('src/'.length)}/thing.ts`))
    }
  }
  for (const [file, { code }] of Object.entries(mistakes)) put(file, code)
  for (const [file, code] of Object.entries(sound)) put(file, code)
  for (const { filename, code } of lint())
    findings.set(filename, (findings.get(filename) ?? new Set()).add(code))
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

test.each(directions)('$from importing $to is allowed: $allowed', ({ from, to, allowed }) => {
  for (const file of [directionFile(from, to), deepFile(from, to)]) {
    expect([file, ...(findings.get(file) ?? [])]).toEqual(allowed ? [file] : [file, restricted])
  }
})

test.each(Object.entries(mistakes))('%s is caught', (file, { rule }) => {
  expect([...(findings.get(file) ?? [])]).toContain(rule)
})

test.each(Object.keys(sound))('%s is let through', (file) => {
  expect([...(findings.get(file) ?? [])]).toEqual([])
})

test('the run over the project reads its sources, tests, scripts and journeys', () => {
  const listed = oxlint(process.cwd(), ['--debug=files'])
  for (const file of [
    'src/main.tsx',
    'src/time/spell.ts',
    'scripts/lint-rules.test.ts',
    'e2e/ground.spec.ts',
  ]) {
    expect(listed.replaceAll('\\', '/')).toContain(file)
  }
})

function lint(): { filename: string; code: string }[] {
  const report = JSON.parse(oxlint(project, ['--type-aware', '--format=json', 'src'])) as {
    diagnostics: { filename: string; code: string }[]
  }
  return report.diagnostics.map(({ filename, code }) => ({ filename: filename.replaceAll('\\', '/'), code }))
}

function oxlint(folder: string, options: readonly string[]): string {
  const command = resolve('node_modules/oxlint/bin/oxlint')
  return spawnSync(process.execPath, [command, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
    .stdout
}

function put(file: string, code: string): void {
  mkdirSync(join(project, dirname(file)), { recursive: true })
  writeFileSync(join(project, file), code)
}

const thing = 'export const thing = 1\nexport type Thing = typeof thing\n'

function importing(address: string): string {
  return `import { thing } from '${address}'\nexport const thingAgain = thing\n`
}

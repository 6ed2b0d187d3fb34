// npm test: everything that must hold before a change goes in, cheapest first; stops at the first step that fails.
// npm test -- --only lint,unit runs those steps alone.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { describeCounts, playwrightCounts, sumOfCounts, vitestCounts, type Counts } from './test-counts.ts'

interface Step {
  readonly name: string
  /** A Node script with its arguments; Node itself runs it, so that it works in every shell. */
  readonly command: readonly string[]
  /** What to do when it fails, in one sentence. */
  readonly advice: string
  readonly environment?: Readonly<Record<string, string>>
  /** Where the step leaves its counts of tests. */
  readonly counts?: { readonly file: string; readonly read: (report: unknown) => Counts }
}

const reports = '.cache/test-reports'
const unitReport = `${reports}/unit.json`
const journeysReport = `${reports}/e2e.json`
const script = (name: string, ...rest: string[]) => ['scripts/run.mjs', `scripts/${name}.ts`, ...rest]

const steps: readonly Step[] = [
  {
    name: 'format',
    command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'],
    advice: 'Run npm run format, look at what changed, and commit it.',
  },
  {
    name: 'types',
    command: ['node_modules/typescript/bin/tsc', '-p', '.'],
    advice: 'Make the types above agree; npm test -- --only types looks again.',
  },
  {
    name: 'lint',
    command: [
      'node_modules/oxlint/bin/oxlint',
      '--type-aware',
      '--deny-warnings',
      '--report-unused-disable-directives',
    ],
    advice: 'Mend what is named above; who may import whom stands in docs/decisions/import-directions.md.',
  },
  {
    name: 'unused',
    command: ['node_modules/knip/bin/knip.js', '--no-progress'],
    advice:
      'Remove what nobody uses, or the word "export" before it; knip.json lists where the program starts.',
  },
  {
    name: 'data',
    command: script('data', '--check'),
    advice: 'Mend the records named above, or run npm run data and commit what it writes.',
  },
  {
    name: 'unit',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    advice: 'Run npx vitest run with the path of the failing file, and mend the code or the test.',
    counts: { file: unitReport, read: vitestCounts },
  },
  {
    name: 'build',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    advice: 'Run npm run build and mend what it names.',
  },
  {
    name: 'size',
    command: script('size'),
    advice:
      'Bring the first load under its budget; docs/decisions/dependencies.md says what was turned down for its weight.',
  },
  {
    name: 'browser',
    command: script('browser'),
    advice: 'Install Chrome or Chromium, or set ENTENTE_BROWSER to the path of one.',
  },
  {
    name: 'e2e',
    command: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--project=desktop',
      '--project=tablet',
      '--project=phone',
      '--reporter=line,json',
    ],
    advice:
      'Run npm run e2e with the path of the failing journey; npx playwright show-trace opens what it recorded.',
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport },
    counts: { file: journeysReport, read: playwrightCounts },
  },
]

await main(process.argv.slice(2))

async function main(options: readonly string[]): Promise<void> {
  const chosen = choose(options)
  if (!chosen) {
    process.exitCode = 2
    return
  }
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const counted: Counts[] = []
  for (const step of chosen) {
    const passed = await perform(step)
    if (step.counts && existsSync(step.counts.file)) {
      counted.push(step.counts.read(JSON.parse(readFileSync(step.counts.file, 'utf8'))))
    }
    if (passed) continue
    if (counted.length > 0) console.log(describeCounts(sumOfCounts(counted)))
    console.log(`The step "${step.name}" failed. ${step.advice}`)
    process.exitCode = 1
    return
  }
  console.log(counted.length > 0 ? `\n${describeCounts(sumOfCounts(counted))}` : '\nAll is well.')
}

function choose(options: readonly string[]): readonly Step[] | undefined {
  if (options.length === 0) return steps
  const names = options[0]?.startsWith('--only=') ? options[0].slice('--only='.length) : options[1]
  const wanted = names?.split(',') ?? []
  const known = wanted.every((name) => steps.some((step) => step.name === name))
  if (!options[0]?.startsWith('--only') || wanted.length === 0 || !known) {
    const all = steps.map((step) => step.name).join(', ')
    console.error(
      `Say npm test, or npm test -- --only followed by some of these with commas between: ${all}.`,
    )
    return undefined
  }
  return steps.filter((step) => wanted.includes(step.name))
}

async function perform(step: Step): Promise<boolean> {
  process.stdout.write(step.name.padEnd(9))
  const startedAt = performance.now()
  const { code, output } = await run(step)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  console.log(`${code === 0 ? 'passed' : 'FAILED'} ${seconds} s`)
  if (code !== 0) console.log(`\n${output.trim()}\n`)
  else if (step.name === 'size') console.log(output.trimEnd().replaceAll(/^/gm, '           '))
  return code === 0
}

function run(step: Step): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.command, {
      // The runner of this script has set NODE_ENV to development, which the build would take over.
      env: { ...process.env, NODE_ENV: undefined, ...step.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

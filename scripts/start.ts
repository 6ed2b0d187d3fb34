// npm start: builds the app and serves it at http://localhost:4173, or at PORT, or at the next free port.
import { build, preview } from 'vite'
import { freePort, parsePort } from './free-port.ts'

const usualPort = '4173'

try {
  await start(process.env['PORT'] || usualPort)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start(wantedText: string): Promise<void> {
  const wanted = parsePort(wantedText)
  if (wanted === undefined) {
    throw new Error(
      `PORT is "${wantedText}", which is not a port. Set it to a whole number from 1 to 65535, such as ${usualPort}.`,
    )
  }
  const startedAt = performance.now()
  console.log('Building Entente …')
  // The runner of this script has set it to development, and React would come out four times as large.
  delete process.env['NODE_ENV']
  await build({ logLevel: 'warn' })
  console.log(`Built into dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)

  const port = await freePort(wanted)
  if (port !== wanted) console.log(`Port ${wanted} is taken by another program; using ${port} instead.`)
  await preview({ logLevel: 'warn', preview: { port, strictPort: true } })
  console.log(`Entente is at http://localhost:${port}/ (stop it with Ctrl+C)`)
}

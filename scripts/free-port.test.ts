import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, parsePort } from './free-port.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

test.each(['127.0.0.1', '0.0.0.0', '::1'])(
  'a port taken on %s is passed over for a higher one',
  async (host) => {
    const taken = await listen(host)
    expect(await freePort(taken)).toBeGreaterThan(taken)
  },
)

test('a port is a whole number from 1 to 65535', () => {
  expect(['1', '4173', '65535'].map(parsePort)).toEqual([1, 4173, 65535])
})

test.each(['', '0', '-1', '65536', '80.5', '4173x', 'http', '1e3', ' 80'])('%j is not a port', (text) => {
  expect(parsePort(text)).toBeUndefined()
})

function listen(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    servers.push(server)
    server.once('error', reject)
    server.listen({ port: 0, host }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'))
      else resolve(address.port)
    })
  })
}

import { createServer } from 'node:net'

const lastPort = 65535

/** The first port from `wanted` upward that nobody listens on, on any of the addresses that `localhost` may mean. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= lastPort; port += 1) if (await isFree(port)) return port
  throw new Error(`No port from ${wanted} to ${lastPort} is free. Set PORT to a lower one.`)
}

/** Reads a port as a person wrote it; undefined when it is not a whole number from 1 to 65535. */
export function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d+$/.test(text) && port >= 1 && port <= lastPort ? port : undefined
}

// A server on 0.0.0.0 does not stop another from taking ::1 on the same port, where a browser would then meet the wrong one.
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) if (!(await canListen(port, host))) return false
  return true
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      // A machine without IPv6 has nobody listening there.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true)
      else if (error.code === 'EACCES')
        reject(new Error(`Port ${port} needs more rights than you have. Set PORT to one above 1023.`))
      else reject(error)
    })
    server.listen({ port, host, ipv6Only: host === '::' }, () => server.close(() => resolve(true)))
  })
}

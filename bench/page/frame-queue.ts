/**
 * Animation frames in our own hands. What a contender asks to be called back for waits in the contender's own queue until
 * `pump`, so that its step can be timed from end to end and no other's drawing falls into it. Import this before them.
 */

type Queue = Map<number, FrameRequestCallback>

const nextFrame = window.requestAnimationFrame.bind(window)
const cancelFrame = window.cancelAnimationFrame.bind(window)
const queues = new Map<object, Queue>()
let owner: object | undefined
// Real ids count upward from 1.
let lastId = -1

window.requestAnimationFrame = (callback) => {
  if (!owner) return nextFrame(callback)
  lastId -= 1
  queueOf(owner).set(lastId, callback)
  return lastId
}
window.cancelAnimationFrame = (id) => {
  for (const queue of queues.values()) queue.delete(id)
  cancelFrame(id)
}

const nextIdle = window.requestIdleCallback.bind(window)
let idle = 0

window.requestIdleCallback = (callback, options) =>
  nextIdle((time) => {
    const begun = performance.now()
    callback(time)
    idle += performance.now() - begun
  }, options)

/** Milliseconds of all that contenders have done when the browser told them that it had time. */
export const idleTime = () => idle

/** Runs code whose animation frames are to wait for `pump`. */
export function asOwner<T>(who: object, action: () => T): T {
  const before = owner
  owner = who
  try {
    return action()
  } finally {
    owner = before
  }
}

/** Whether code of a contender is running. */
export function owns(who: object): boolean {
  return owner === who
}

/** Calls back everything that waits for a contender's next frame; what asks again meanwhile waits for the one after. */
export function pump(who: object): void {
  const waiting = [...queueOf(who).values()]
  queues.set(who, new Map())
  asOwner(who, () => {
    for (const callback of waiting) callback(performance.now())
  })
}

/** Gives a contender's waiting callbacks to the browser, for frames as they really come. */
export function release(who: object): void {
  for (const callback of queueOf(who).values()) nextFrame(callback)
  queues.delete(who)
}

/** Drops what a contender that is gone still waits for. */
export function forget(who: object): void {
  queues.delete(who)
}

export const realFrame = () => new Promise<number>((resolve) => nextFrame(resolve))

function queueOf(who: object): Queue {
  const known = queues.get(who)
  if (known) return known
  const made: Queue = new Map()
  queues.set(who, made)
  return made
}

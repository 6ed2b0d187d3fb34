import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'

import type { CanvasCamera } from './camera.ts'
import { createCanvas, type Canvas, type CanvasEvents } from './create-canvas.ts'
import type { Point } from './curve.ts'
import styles from './graph-canvas.module.css'
import { nextTask } from './next-task.ts'
import { sameTarget, type Target } from './pointing.ts'
import type { Scene } from './scene.ts'
import { firstStop, stepTowards, type Direction } from './walk.ts'

export interface GraphCanvasProps extends Omit<CanvasEvents, 'onHover' | 'onShown' | 'onBroken'> {
  readonly canvas?: Ref<Canvas | null>
  /** The actors of the dataset by their own places, graph units. Changes identity only with the dataset. */
  readonly actors: readonly Point[]
  /** Where actors stand now, by index, graph units. */
  readonly places: readonly Point[]
  /** Asked for when it is painted. Changes identity with the scene. */
  readonly scene: () => Scene
  /** Undefined: the picture fits. */
  readonly camera: CanvasCamera | undefined
  /** Any value that changes when another scene begins, which is fitted anew; undefined where there is but one. */
  readonly occasion?: string | undefined
  /** Any value that changes with the theme. */
  readonly theme: string
  readonly label: string
  readonly onHover: (target: Target | undefined, at: Point) => void
  /** What a reader is told of an actor when the keyboard comes to it. */
  readonly describe: (actor: number) => string
  /** The camera nearest to another that can be noted, see `createCanvas`. */
  readonly rounded: (camera: CanvasCamera) => CanvasCamera
  readonly onShown?: (() => void) | undefined
  /** Escape was pressed on the canvas. */
  readonly onLeave: () => void
}

/** The graph as a picture that can be pointed at and walked through with the keyboard. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { actors, places, scene, camera, occasion, theme } = props
  const container = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<Canvas>()
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  const looked = useRef<Pick<GraphCanvasProps, 'actors' | 'places' | 'camera' | 'occasion'>>(undefined)
  const [cursor, setCursor] = useState<number>()
  const [hovered, setHovered] = useState<Target>()
  const hint = useId()

  const onShown = useEffectEvent(() => props.onShown?.())
  const onTap = useEffectEvent((target: Target | undefined) => props.onTap(target))
  const onMove = useEffectEvent((actor: number, place: Point) => props.onMove(actor, place))
  const onCamera = useEffectEvent((seen: CanvasCamera) => props.onCamera(seen))
  const rounded = useEffectEvent((seen: CanvasCamera) => props.rounded(seen))
  const onHover = useEffectEvent((target: Target | undefined, at: Point) => {
    setHovered((before) => (sameTarget(before, target) ? before : target))
    props.onHover(target, at)
  })
  const onLook = useEffectEvent(() => {
    if (!canvas) return
    const before = looked.current
    const opening = before?.actors !== actors
    // Nothing can be fitted yet; the first actors that come will be.
    if (opening && camera === undefined && scene().actors.length === 0) return
    looked.current = { actors, places, camera, occasion }
    const moved = camera === undefined && !samePlaces(before?.places ?? [], places)
    if (!opening && before.camera === camera && before.occasion === occasion && !moved) return
    canvas.look(camera, opening)
  })

  // In a task of its own, so that a phone answers before and after it.
  useEffect(() => {
    let made: Canvas | undefined
    let gone = false
    async function make() {
      await nextTask()
      if (gone || !container.current) return
      made = createCanvas(
        container.current,
        {
          onShown: () => onShown(),
          onBroken: (error) => setBroken({ error }),
          onTap: (target) => onTap(target),
          onHover: (target, at) => onHover(target, at),
          onMove: (actor, place) => onMove(actor, place),
          onCamera: (seen) => onCamera(seen),
        },
        nextTask,
        (seen) => rounded(seen),
      )
      setCanvas(made)
    }
    make().catch((error: unknown) => setBroken({ error }))
    return () => {
      gone = true
      looked.current = undefined
      setCanvas(undefined)
      made?.destroy()
    }
  }, [])
  useImperativeHandle<Canvas | null, Canvas | null>(props.canvas, () => canvas ?? null, [canvas])

  useEffect(() => canvas?.setActors(actors), [canvas, actors])
  useEffect(() => canvas?.setPlaces(places), [canvas, places])
  useEffect(() => canvas?.setScene(scene), [canvas, scene])
  // A picture is fitted when it opens, when that is asked for or its actors were moved, never because a filter changed the scene.
  useEffect(() => onLook(), [canvas, actors, places, camera, occasion, scene])
  useEffect(() => canvas?.setTheme(), [canvas, theme])
  useEffect(() => {
    canvas?.setPointed({
      actor: hovered?.type === 'actor' ? hovered.actor : undefined,
      line: hovered?.type === 'line' ? hovered.key : undefined,
      cursor,
    })
  }, [canvas, hovered, cursor])

  // Whoever shows the picture says what happened.
  if (broken) throw broken.error

  const visible =
    cursor !== undefined && scene().actors.some(({ index }) => index === cursor) ? cursor : undefined

  function walk(direction: Direction) {
    const stops = stopsOf(scene(), places, visible)
    const here = visible === undefined ? undefined : places[visible]
    const next = here ? stepTowards(here, direction, stops) : firstStop(stops)
    if (!next) return
    setCursor(next.actor)
    canvas?.bringIntoView([next.actor])
  }

  function onKeyDown(event: KeyboardEvent) {
    const direction = directions[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (direction) walk(direction)
    else if (event.key === 'Enter' && visible !== undefined) props.onTap({ type: 'actor', actor: visible })
    else if (event.key === 'Escape') {
      setCursor(undefined)
      props.onLeave()
    } else if (event.key === '+' || event.key === '=') canvas?.zoomBy(1.3)
    else if (event.key === '-') canvas?.zoomBy(1 / 1.3)
    else return
    event.preventDefault()
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes the keyboard */}
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-roledescription="graph"
        aria-label={props.label}
        aria-describedby={hint}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(undefined)}
      />
      <p id={hint} hidden>
        Arrow keys walk from actor to actor, Enter opens one, Escape leaves. The same relations are in the
        table.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {visible === undefined ? '' : props.describe(visible)}
      </p>
    </>
  )
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

function samePlaces(before: readonly Point[], after: readonly Point[]): boolean {
  return before === after || after.every(({ x, y }, at) => before[at]?.x === x && before[at].y === y)
}

function stopsOf(scene: Scene, places: readonly Point[], from: number | undefined) {
  const neighbours = new Set(scene.lines.flatMap(({ a, b }) => (a === from ? [b] : b === from ? [a] : [])))
  return scene.actors
    .filter(({ index }) => index !== from)
    .map(({ index }) => ({
      actor: index,
      neighbour: neighbours.has(index),
      ...(places[index] ?? { x: 0, y: 0 }),
    }))
}

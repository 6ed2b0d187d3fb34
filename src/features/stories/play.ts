import { resolveStory } from '../../graph/resolve.ts'
import type { Dataset, Story } from '../../model/dataset.ts'
import { decodeView, encodeView } from '../../view/address.ts'
import { defaultView, type StoryPlace, type View } from '../../view/view.ts'

/** A step with what is told beside it. */
export interface Told {
  readonly story: Story
  /** From 1. */
  readonly number: number
  readonly step: Story['steps'][number]
}

/** What a place in a story tells; undefined where the dataset has no such step. */
export function toldAt(dataset: Dataset, place: StoryPlace | undefined): Told | undefined {
  const story = place && resolveStory(dataset, place.id)
  const step = place && story?.steps[place.step - 1]
  return story && step && { story, number: place.step, step }
}

/**
 * The whole view of a step. Which dataset and version it is, whether it is played and whether it stands in another site's page
 * are taken from `from`. Where there is no such step, the answer is `from` itself.
 */
export function stepView(dataset: Dataset, place: StoryPlace, from: View): View {
  const told = toldAt(dataset, place)
  if (!told) return from
  const { dataset: id, version, present, embed, ui } = from
  return {
    ...decodeView(told.step.view).view,
    dataset: id,
    version,
    present,
    embed,
    ui,
    story: { ...place, id: told.story.id },
  }
}

/** Whether a view names a step and says nothing else of what is to be seen: the step's own view is meant. */
export function namesOnlyStory(view: View): boolean {
  const { story, dataset, version, present, embed, ui } = view
  return (
    story !== undefined &&
    encodeView(view) === encodeView({ ...defaultView, story, dataset, version, present, embed, ui })
  )
}

/** Whether somebody has panned, zoomed, moved or chosen something since the step began. */
export function hasRoamed(dataset: Dataset, view: View): boolean {
  return view.story !== undefined && encodeView(view) !== encodeView(stepView(dataset, view.story, view))
}

/** Ways from step to step. */
export type Move = 'next' | 'previous' | 'first' | 'last'

/** The step a move leads to; the ends of a story lead nowhere further. */
export function moved({ story, number }: Told, move: Move): number {
  const last = story.steps.length
  const to = { next: number + 1, previous: number - 1, first: 1, last }[move]
  return Math.min(last, Math.max(1, to))
}

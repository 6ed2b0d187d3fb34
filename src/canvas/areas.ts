/** A rectangle of whole squares, both ends included. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Areas that hold all of `begin` and that cut none of `all`, apart from one another; as small as follows from joining what touches. */
export function areasThatCutNone(begin: readonly Area[], all: readonly Area[]): Area[] {
  let areas = joined(begin)
  for (;;) {
    const cut = all.filter((one) => areas.some((area) => overlap(area, one) && !holds(area, one)))
    if (cut.length === 0) return areas
    areas = joined([...areas, ...cut])
  }
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  )
}

function holds(area: Area, { left, right, top, bottom }: Area): boolean {
  return area.left <= left && area.right >= right && area.top <= top && area.bottom >= bottom
}

/** Areas that overlap become the one that holds them. */
function joined(areas: readonly Area[]): Area[] {
  const apart: Area[] = []
  for (const area of areas) {
    let whole = area
    for (;;) {
      const at = apart.findIndex((one) => overlap(one, whole))
      const [other] = at < 0 ? [] : apart.splice(at, 1)
      if (!other) break
      whole = {
        left: Math.min(whole.left, other.left),
        right: Math.max(whole.right, other.right),
        top: Math.min(whole.top, other.top),
        bottom: Math.max(whole.bottom, other.bottom),
      }
    }
    apart.push(whole)
  }
  return apart
}

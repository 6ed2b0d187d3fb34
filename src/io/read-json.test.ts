import { describe, expect, it, vi } from 'vitest'

import { mostBytes } from './file-limits.ts'
import { readJson } from './read-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading JSON', () => {
  it('reads bytes and text, with or without a byte order mark', () => {
    const value = { name: 'Əliyev' }
    const text = JSON.stringify(value)
    for (const file of [text, `\uFEFF${text}`, bytes(text), bytes(`\uFEFF${text}`)]) {
      expect(readJson(file)).toEqual({ ok: true, value })
    }
  })

  it('refuses more than 50 MB before it looks inside', () => {
    expect(readJson(new Uint8Array(mostBytes + 1))).toEqual({
      ok: false,
      message: 'This file is 51 MB large; a dataset may have at most 50 MB.',
    })
    expect(readJson('x'.repeat(mostBytes + 1))).toMatchObject({ message: expect.stringContaining('51 MB') })
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(readJson(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual({
      ok: false,
      message: 'This file is not text in UTF-8, so it cannot be read; save it as UTF-8.',
    })
  })

  it.each(['<!DOCTYPE html><title>Sign in</title>', '\n  <html lang="en">', '<!-- saved from -->'])(
    'tells a web page from a dataset: %s',
    (text) => {
      expect(readJson(text)).toEqual({
        ok: false,
        message: 'This is a web page, not a dataset; expected JSON.',
      })
    },
  )

  it('says that an empty file is empty', () => {
    expect(readJson(' \n')).toEqual({ ok: false, message: 'This file is empty; expected JSON.' })
  })

  it('names the line, the column and what stood there', () => {
    expect(readJson('{\n  "format": “entente/1”\n}')).toEqual({
      ok: false,
      message: 'This is not JSON: line 2, column 13 has ““” where a value was expected.',
    })
  })

  it('does not fail where the engine gives up on nesting', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded')
    })
    const answer = readJson('[[]]')
    parse.mockRestore()
    expect(answer).toEqual({ ok: false, message: 'This is nested too deeply to be a dataset.' })
  })
})

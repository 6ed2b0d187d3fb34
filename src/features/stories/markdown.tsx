import DOMPurify from 'dompurify'
import { Marked } from 'marked'
import { useLayoutEffect, useRef } from 'react'

/** Text of a dataset, set from Markdown. HTML in it is dropped, pictures are replaced by their description. */
export function Markdown({ text, className }: { text: string; className?: string | undefined }) {
  const block = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => block.current?.replaceChildren(cleanMarkdown(text)), [text])
  return <div ref={block} className={className} />
}

function cleanMarkdown(text: string): DocumentFragment {
  const html = marked.parse(text, { async: false })
  const fragment = DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true })
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  return fragment
}

const marked = new Marked({ renderer: { html: () => '', image: ({ text }) => text } })

const allowed = {
  ALLOWED_TAGS: ['p', 'em', 'strong', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'br'],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^https?:/i,
}

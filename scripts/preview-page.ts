/** What a shared link shows in a chat or on a social site. */
export interface Preview {
  readonly title: string
  readonly description: string
  /** Both absolute where the site's address is known, else relative to the page. */
  readonly url: string
  readonly picture: string
  readonly pictureText: string
}

/** In pixels; the shape that most sites show whole. */
export const pictureSize = { width: 1200, height: 630 } as const

type Attributes = Readonly<Record<string, string>>

/** The attributes of a page's `meta` elements, by the Open Graph protocol (https://ogp.me) and Twitter's cards. */
export function previewMetas(preview: Preview, type: 'website' | 'article'): readonly Attributes[] {
  const { title, description, url, picture, pictureText } = preview
  const properties = {
    'og:site_name': 'Entente',
    'og:type': type,
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:image': picture,
    'og:image:type': 'image/png',
    'og:image:width': String(pictureSize.width),
    'og:image:height': String(pictureSize.height),
    'og:image:alt': pictureText,
  }
  return [
    ...Object.entries(properties).map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

/**
 * A page below `story/` that shows a preview where links are unfolded, and sends readers on to the app at `app`, a relative
 * address, by `forward.js`; without scripts there is a link.
 */
export function forwardingPage(preview: Preview, app: string): string {
  const { title, description, url } = preview
  const metas = [
    { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; script-src 'self'" },
    { name: 'referrer', content: 'no-referrer' },
    { name: 'viewport', content: 'width=device-width, initial-scale=1' },
    { name: 'description', content: description },
    ...previewMetas(preview, 'article'),
  ]
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    ${metas.map(metaElement).join('\n    ')}
    <link rel="canonical" href="${escapeHtml(url)}" />
    <title>${escapeHtml(title)} · Entente</title>
    <script src="../forward.js" defer></script>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(description)}</p>
      <p><a id="app" href="${escapeHtml(app)}">Open it in Entente</a></p>
    </main>
  </body>
</html>
`
}

function metaElement(attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`)
  return `<meta ${written.join(' ')} />`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

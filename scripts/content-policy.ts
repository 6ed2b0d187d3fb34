import type { Plugin } from 'vite'

/**
 * What a page of Entente may load and run: its own files, nothing inline, nothing evaluated, nobody else's.
 * `trusted-types` names the policies that may make script addresses (`app`) and clean HTML (`dompurify`).
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  // The preview of a frame for other pages.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app dompurify',
].join('; ')

/**
 * The headers a host should send. The page carries the same policy, but `frame-ancestors` has effect only here:
 * anyone may embed a view in their own page.
 */
export const servedHeaders = {
  'Content-Security-Policy': `${contentPolicy}; frame-ancestors *`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Writes the policy into the built page, so that it holds on hosts that send no headers; the dev server needs inline code. */
export function contentPolicyInPage(): Plugin {
  return {
    name: 'entente:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
          injectTo: 'head-prepend',
        },
        { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
      ],
    },
  }
}

/**
 * The address of a worker of ours as the page may start it. The content policy lets scripts start only from addresses that our
 * policy `app` has passed, and a policy can be made only once: all workers come through here.
 */
export function trustedScript(script: string): URL {
  const types = (globalThis as { trustedTypes?: { createPolicy: typeof createPolicy } }).trustedTypes
  if (!types) return new URL(script, document.baseURI)
  policy ??= types.createPolicy('app', {
    createScriptURL: (wanted) => {
      const url = new URL(wanted, document.baseURI)
      if (url.origin !== location.origin) throw new TypeError('A script from another site was refused.')
      return url.href
    },
  })
  return policy.createScriptURL(script) as URL
}

let policy: ReturnType<typeof createPolicy> | undefined

declare function createPolicy(
  name: string,
  rules: { createScriptURL: (address: string) => string },
): { createScriptURL: (address: string) => unknown }

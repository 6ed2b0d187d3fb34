const asked = new URLSearchParams(location.search)
const app = new URL(asked.get('app') ?? 'http://localhost:4173/', location.href)
const frame = document.getElementById('entente')

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== app.origin || data?.entente !== 1) return
  if (data.type === 'ready') say({ type: 'get-view' })
  if (data.type === 'view') {
    write('view', data.address)
    write('trouble', data.issues.join(' ') || 'none')
  }
  if (data.type === 'selection') write('selection', data.selection?.id ?? 'nothing')
  if (data.type === 'error') write('trouble', data.message)
})

for (const button of document.querySelectorAll('button[data-view]')) {
  button.addEventListener('click', () => say({ type: 'set-view', address: button.dataset.view }))
}

frame.src = new URL('?v=1&when=2022&embed=1', app).href

function say(message) {
  frame.contentWindow.postMessage({ entente: 1, ...message }, app.origin)
}

function write(id, text) {
  document.getElementById(id).textContent = text
}

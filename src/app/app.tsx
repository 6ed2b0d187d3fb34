export function App() {
  return <h1>Entente</h1>
}

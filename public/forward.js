// The pages of stories send their readers on to the app, with whatever their own address said.
const app = new URL(document.getElementById('app').href)
// Others add parameters to links they pass on; only an address that says a view takes the place of the story's beginning.
if (/[?&]v=/.test(location.search)) app.search = location.search
else if (location.search.length > 1) app.search += `&${location.search.slice(1)}`
app.hash = location.hash
location.replace(app)

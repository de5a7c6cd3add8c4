import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { handMadeZip, type HandMade } from './hand-made-zip.ts'
import { temporaryFolder } from './command.ts'

/** Puts a package as another maker would make it into a file, and gives its path. */
export function madeZip(files: readonly HandMade[]): string {
  const path = join(temporaryFolder(), 'pakket.zip')
  writeFileSync(path, handMadeZip(files))
  return path
}

/** Looks for an API as the tools of other makers do: upwards, then at who opened the window. */
const find = `function find(name) {
  for (var w = window, i = 0; i < 10; i++, w = w.parent) {
    if (w[name]) return w[name];
    if (w === w.parent) break;
  }
  return window.top.opener ? window.top.opener[name] : null;
}`

/** A page that opens a session of SCORM 2004, and sends what its buttons say. */
export function page2004(title: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>
  <p id="found"></p><button id="pass">geslaagd</button> <button id="done">klaar</button>
  <button id="next">verder</button> <button id="leave">later</button>
  <script>${find}
  var api = find('API_1484_11');
  found.textContent = api.Initialize('') + ' ' + api.GetValue('cmi.entry') + ' ' +
    api.GetValue('cmi.completion_status') + ' ' + api.GetValue('adl.nav.request_valid.continue');
  function set(values) { for (var name in values) api.SetValue(name, values[name]); api.Commit(''); }
  function end(request, exit) {
    set({ 'cmi.exit': exit, 'adl.nav.request': request });
    api.Terminate(''); ended = true;
  }
  var ended = false;
  pass.onclick = function () { set({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }); };
  done.onclick = function () { set({ 'cmi.completion_status': 'completed' }); };
  next.onclick = function () { end('continue', 'normal'); };
  leave.onclick = function () { end('suspendAll', 'suspend'); };
  window.addEventListener('pagehide', function () { if (!ended) api.Terminate(''); });
  </script>`
}

/** A page that opens a session of SCORM 1.2, and tells what its LMS gave it. */
export function page12(title: string, asked: readonly string[] = []): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>
  <pre id="given"></pre><button id="done">klaar</button>
  <script>${find}
  var api = find('API');
  api.LMSInitialize('');
  given.textContent = ${JSON.stringify(asked)}.map(function (name) {
    return name + '=' + api.LMSGetValue(name); }).join('\\n') + '\\n' + location.search;
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  api.LMSSetValue('cmi.suspend_data', new Array(4001).join('x'));
  api.LMSCommit('');
  done.onclick = function () {
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSSetValue('cmi.core.score.raw', '80');
    api.LMSCommit('');
  };
  window.addEventListener('pagehide', function () { api.LMSFinish(''); });
  </script>`
}

/** A page that opens a session of cmi5, shows what it was given, keeps a state and completes (cmi5 8 to 10). */
export const pageCmi5 = `<!doctype html><meta charset="utf-8"><title>Unit</title><h1>Unit</h1>
<pre id="given"></pre><p id="kept"></p><button id="done">klaar</button>
<script>
var asked = new URLSearchParams(location.search), auth = '', data;
var bookmark = { stateId: 'bookmark', activityId: asked.get('activityId'), agent: asked.get('actor'),
  registration: asked.get('registration') };
function from(resource, parameters) {
  var at = new URL(resource, asked.get('endpoint'));
  for (var name in parameters) at.searchParams.set(name, parameters[name]);
  return fetch(at, { headers: headers() }).then(function (answer) { return answer.ok ? answer.json() : null; });
}
function headers() {
  return { Authorization: auth, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' };
}
function send(verb, result, moves) {
  var context = JSON.parse(JSON.stringify(data.contextTemplate));
  context.registration = asked.get('registration');
  var all = context.contextActivities = context.contextActivities || {};
  all.category = (all.category || []).concat(
    { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
    moves ? { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' } : []);
  return fetch(new URL('statements', asked.get('endpoint')), { method: 'POST', headers: headers(),
    body: JSON.stringify({ id: crypto.randomUUID(), timestamp: new Date().toISOString(),
      actor: JSON.parse(asked.get('actor')), verb: { id: 'http://adlnet.gov/expapi/verbs/' + verb },
      object: { objectType: 'Activity', id: asked.get('activityId') }, context: context, result: result }) })
    .then(function (answer) { if (!answer.ok) return answer.text().then(function (text) { throw new Error(text); }); });
}
fetch(asked.get('fetch'), { method: 'POST' }).then(function (answer) { return answer.json(); }).then(function (token) {
  auth = 'Basic ' + token['auth-token'];
  return from('activities/state', { stateId: 'LMS.LaunchData', activityId: asked.get('activityId'),
    agent: asked.get('actor'), registration: asked.get('registration') });
}).then(function (launch) {
  data = launch;
  return from('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: asked.get('actor') });
}).then(function () { return send('initialized'); }).then(function () {
  given.textContent = [data.moveOn, data.masteryScore, data.launchParameters,
    (data.entitlementKey || {}).courseStructure].join(' ');
  return from('activities/state', bookmark);
}).then(function (found) { kept.textContent = found && found.page; });
done.onclick = function () {
  var at = new URL('activities/state', asked.get('endpoint'));
  for (var name in bookmark) at.searchParams.set(name, bookmark[name]);
  fetch(at, { method: 'PUT', headers: headers(), body: JSON.stringify({ page: 'bladzijde 2' }) }).then(function () {
    return send('completed', { completion: true, duration: 'PT1S' }, true);
  }).then(function () {
    done.textContent = 'gedaan';
  });
};
</script>`

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

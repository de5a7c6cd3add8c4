import type { HandMade } from './hand-made-zip.ts'
import { madeItem, madeManifest, madeResource, type MadeScorm } from './made-package.ts'

/*
 * Small packages that look for their LMS, save and come back as the tools of other makers do. All of
 * it is written here: nothing of theirs is in it.
 */

const head = (title: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>`

function scorm(page: string, version: string, made: MadeScorm = {}): HandMade {
  const resource = `adlcp:${version === '1.2' ? 'scormtype' : 'scormType'}="sco"`
  const contents = madeManifest({
    ...{ version, items: madeItem('i', 'r', 'Cursus'), ...made },
    resources: madeResource('r', page, resource),
  })
  return { name: 'imsmanifest.xml', contents }
}

/** Characters that go wrong where a state goes through XML, JSON, an address or a table of a database. */
export const oddCharacters = `é€𝄞 "'\`<b>&amp;%20+\\u0041\\\\|~^{}[]$!;:\t#`

/**
 * SCORM 1.2: a page for the LMS with frames in frames, of which the inner one climbs to the API and
 * keeps it. It saves after every step, up to the last of the 4096 characters.
 */
export const framesWithin: readonly HandMade[] = [
  scorm('index_lms.html', '1.2'),
  {
    name: 'index_lms.html',
    contents: `<!doctype html><title>lms</title><frameset rows="*,1">
      <frame name="outer" src="story/frames.html"><frame name="status" src="about:blank"></frameset>`,
  },
  {
    name: 'story/frames.html',
    contents: `<!doctype html><title>frames</title><frameset cols="*">
      <frame name="content" src="content.html"></frameset>`,
  },
  {
    name: 'story/content.html',
    contents: `${head('Verhaal')}<p id="kept"></p><button id="step">stap</button> <button id="pass">klaar</button>
      <script>
      function climb(from) {
        var tries = 0;
        while (!from.API && from.parent && from.parent != from && ++tries < 500) from = from.parent;
        return from.API;
      }
      var api = climb(window), odd = ${JSON.stringify(oddCharacters)}, step = 0, isOver = false;
      api.LMSInitialize('');
      var state = api.LMSGetValue('cmi.suspend_data');
      if (state) step = Number(state.split('@')[0]);
      function stateAt(step) {
        var text = step + '@';
        while (text.length + odd.length <= 4096) text += odd;
        while (text.length < 4096) text += 'x';
        return text;
      }
      kept.textContent = [api.LMSGetValue('cmi.core.entry'), api.LMSGetValue('cmi.core.lesson_status'),
        step, !state || state === stateAt(step)].join(' ');
      function save() {
        api.LMSSetValue('cmi.suspend_data', stateAt(step)); api.LMSCommit('');
        api.LMSSetValue('cmi.core.lesson_location', 'dia' + step); api.LMSCommit('');
        api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSCommit('');
      }
      document.getElementById('step').onclick = function () {
        step += 1;
        if (step === 1) api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
        save();
      };
      pass.onclick = function () {
        api.LMSSetValue('cmi.core.score.min', '0'); api.LMSSetValue('cmi.core.score.max', '100');
        api.LMSSetValue('cmi.core.score.raw', '87.5');
        api.LMSSetValue('cmi.core.lesson_status', 'passed');
        save();
      };
      function over() {
        if (isOver) return;
        isOver = true;
        api.LMSSetValue('cmi.core.session_time', '0000:01:02.50');
        save();
        api.LMSFinish('');
      }
      window.addEventListener('beforeunload', over);
      window.addEventListener('pagehide', over);
      </script>`,
  },
]

/**
 * SCORM 1.2: a page that has the API of the top window looked up at each call, and says what it has when
 * it goes, not before. With `?apart` it opens a window for that, which asks who opened it.
 */
export function askingTheTop(parameters = ''): readonly HandMade[] {
  const item = madeItem('i', 'r', 'Cursus').replace('<item', `<item parameters="${parameters}"`)
  const contents = `${head('Spel')}<p id="kept"></p><button id="score">punt</button>
    <button id="apart">eigen venster</button>
    <script>
    function call(name, first, second) {
      var api = window.top.API || window.top.opener.top.API;
      return second === undefined ? api[name](first) : api[name](first, second);
    }
    var points = 0, isRunning = false;
    function begin() {
      isRunning = call('LMSInitialize', '') === 'true';
      points = Number(call('LMSGetValue', 'cmi.suspend_data')) || 0;
      kept.textContent = call('LMSGetValue', 'cmi.core.student_id') + ' ' + points;
    }
    function end() {
      if (!isRunning) return;
      isRunning = false;
      if (points > 0) {
        call('LMSSetValue', 'cmi.suspend_data', String(points));
        call('LMSSetValue', 'cmi.core.score.raw', String(points * 10));
        call('LMSSetValue', 'cmi.core.lesson_status', points > 1 ? 'completed' : 'incomplete');
      }
      call('LMSFinish', '');
    }
    if (location.search !== '?apart') begin();
    score.onclick = function () { points += 1; kept.textContent = 'punten: ' + points; };
    apart.onclick = function () { window.open('start.html', 'spel'); };
    window.addEventListener('pagehide', end);
    </script>`
  return [scorm('start.html', '1.2', { items: item }), { name: 'start.html', contents }]
}

/** SCORM 2004: one SCO that tells of every question and objective, and is kept for later. */
export const withInteractions: readonly HandMade[] = [
  scorm('index_scorm.html', '2004 3rd Edition', {
    items: madeItem(
      ...(['i', 'r', 'Cursus'] as const),
      `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="whole" satisfiedByMeasure="true">
      <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>
      <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>`,
    ),
  }),
  {
    name: 'index_scorm.html',
    contents: `${head('Dia')}<p id="kept"></p><button id="answer">antwoord</button> <button id="end">klaar</button>
      <script>
      var api = null;
      for (var from = window, n = 0; !api && n < 7; n += 1, from = from.parent) api = from.API_1484_11;
      var get = function (name) { return api.GetValue(name); }, isOver = false;
      function set(name, value) {
        if (api.SetValue(name, value) !== 'true') kept.textContent = name + ' ' + api.GetLastError();
      }
      api.Initialize('');
      var told = ['cmi.entry', 'cmi.location', 'cmi.suspend_data', 'cmi.interactions._count',
        'cmi.objectives._count', 'cmi.scaled_passing_score', 'cmi.success_status'].map(get);
      kept.textContent = told.join('|');
      answer.onclick = function () {
        var at = Number(get('cmi.interactions._count')), name = 'cmi.interactions.' + at + '.';
        set(name + 'id', 'Interactie' + at);
        set(name + 'type', 'choice');
        set(name + 'timestamp', new Date().toISOString().slice(0, 22) + 'Z');
        set(name + 'objectives.0.id', 'Doel' + at);
        set(name + 'correct_responses.0.pattern', 'a[,]b');
        set(name + 'weighting', '1');
        set(name + 'learner_response', 'a[,]b');
        set(name + 'result', 'correct');
        set(name + 'latency', 'PT3.5S');
        set(name + 'description', 'Welke kleuren?');
        var objective = 'cmi.objectives.' + get('cmi.objectives._count') + '.';
        set(objective + 'id', 'Doel' + at);
        set(objective + 'score.scaled', '1');
        set(objective + 'success_status', 'passed');
        set('cmi.location', String(at + 1));
        set('cmi.suspend_data', 'A1Enone$nP000' + at);
        set('cmi.completion_status', 'incomplete');
        set('cmi.exit', 'suspend');
        api.Commit('');
        answer.textContent = 'opgeslagen';
      };
      document.getElementById('end').onclick = function () {
        set('cmi.score.min', '0'); set('cmi.score.max', '10'); set('cmi.score.raw', '9');
        set('cmi.score.scaled', '0.9'); set('cmi.success_status', 'passed');
        set('cmi.completion_status', 'completed'); set('cmi.exit', 'suspend');
        api.Commit('');
      };
      window.addEventListener('pagehide', function () {
        if (isOver) return;
        isOver = true;
        set('cmi.session_time', 'PT1M');
        api.Terminate('');
      });
      </script>`,
  },
]

const xapiCalls = `
  var asked = new URLSearchParams(location.search), actor = asked.get('actor');
  function ask(resource, parameters, options) {
    var at = new URL(resource, asked.get('endpoint'));
    for (var name in parameters) at.searchParams.set(name, parameters[name]);
    return fetch(at, Object.assign({ headers: { Authorization: asked.get('auth'),
      'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' } }, options));
  }
  var state = { activityId: asked.get('activity_id'), agent: actor, stateId: 'resume',
    registration: asked.get('registration') };
  function send(statements) {
    return ask('statements', {}, { method: 'POST', body: JSON.stringify(statements.map(function (each) {
      return Object.assign({ id: crypto.randomUUID(), actor: JSON.parse(actor),
        timestamp: new Date().toISOString(),
        context: { registration: asked.get('registration') } }, each); })) });
  }
  function verb(name) {
    return { id: 'http://adlnet.gov/expapi/verbs/' + name, display: { 'en-US': name } };
  }`

/** xAPI: the launch of Tin Can, statements in one go with a question among them, and a state to resume. */
export const byTinCan: readonly HandMade[] = [
  {
    name: 'tincan.xml',
    contents: `<?xml version="1.0" encoding="utf-8"?><tincan xmlns="http://projecttincan.com/tincan.xsd">
      <activities><activity id="urn:verhaal" type="http://adlnet.gov/expapi/activities/course">
      <name lang="und">Verhaal</name><description lang="und"/><launch lang="und">index_lms.html</launch>
      </activity></activities></tincan>`,
  },
  {
    name: 'index_lms.html',
    contents: `${head('Verhaal')}<p id="kept"></p><button id="answer">antwoord</button>
      <button id="pass">klaar</button><script>${xapiCalls}
      ask('activities/state', state).then(function (answer) {
        return answer.ok ? answer.text() : 'niets';
      }).then(function (text) { kept.textContent = 'bewaard: ' + text; });
      answer.onclick = function () {
        var id = asked.get('activity_id');
        send([
          { verb: verb('experienced'), object: { objectType: 'Activity', id: id + '/dia-1',
            definition: { name: { und: 'Dia 1' }, type: 'http://adlnet.gov/expapi/activities/module' } } },
          { verb: verb('answered'), object: { objectType: 'Activity', id: id + '/vraag-1', definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice',
            name: { und: 'Welke kleur?' }, correctResponsesPattern: ['rood'],
            choices: [{ id: 'rood', description: { und: 'Rood' } }, { id: 'groen', description: { und: 'Groen' } }] } },
            result: { success: true, response: 'rood', duration: 'PT2.5S', score: { scaled: 1, raw: 10, min: 0, max: 10 } } },
        ]).then(function () {
          return ask('activities/state', state, { method: 'PUT', body: 'dia=2&vraag=1;é',
            headers: { Authorization: asked.get('auth'), 'X-Experience-API-Version': '1.0.3',
              'Content-Type': 'application/octet-stream' } });
        }).then(function (saved) { answer.textContent = saved.ok ? 'opgeslagen' : saved.status; });
      };
      pass.onclick = function () {
        var object = { objectType: 'Activity', id: asked.get('activity_id') };
        send([{ verb: verb('passed'), object: object, result: { completion: true, success: true,
          score: { scaled: 0.9, raw: 90, min: 0, max: 100 }, duration: 'PT1M' } }]);
      };
      </script>`,
  },
]

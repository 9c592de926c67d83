// The model of a case, drawn, with where the case stands. The element says everything: see templates/cases/parts.html.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const COLOURS = { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--fg)', defaultLabelColor: 'var(--fg)' };

async function draw(place) {
  const answer = await fetch(place.dataset.model, { credentials: 'same-origin' });
  if (!answer.ok) {
    return;
  }
  // the wheel goes on scrolling the page
  const viewer = new NavigatedViewer({ container: place, bpmnRenderer: COLOURS, zoomScroll: { enabled: false } });
  await viewer.importXML(await answer.text());
  place.querySelector('[data-waiting]')?.remove();
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  // a closed case stands nowhere
  (place.dataset.at ?? '').split(' ').forEach((id) => {
    // a step inside a folded part is seen by the part that holds it
    for (let model = registry.get(id)?.businessObject; model; model = model.$parent) {
      if (registry.get(model.id) && model.$type !== 'bpmn:Process') {
        canvas.addMarker(model.id, 'stands-here');
      }
    }
  });
  fit(canvas);
  tools(place, canvas);
}

function fit(canvas) {
  canvas.zoom('fit-viewport', 'auto');
}

function tools(place, canvas) {
  const bar = place.parentElement.querySelector('[data-drawing-tools]');
  bar.hidden = false;
  bar.addEventListener('click', ({ target }) => {
    const how = target.dataset.zoom;
    if (how === 'fit') {
      fit(canvas);
    } else if (how) {
      canvas.zoom(canvas.zoom() * (how === 'in' ? 1.4 : 1 / 1.4), 'auto');
    }
  });
}

document.querySelectorAll('[data-drawing]').forEach((place) => void draw(place));

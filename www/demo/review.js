// Puts a checklist with the forms that wait for a decision into the page, as the page of a level above would, and shows what became
// of them.
const place = document.querySelector('main');
const told = document.getElementById('da-xong');
const done = new Set();

async function begin() {
  const text = await (await fetch('commune/forms-2022.ndjson')).text();
  const forms = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const waiting = forms.filter(({ content }) => content.state === 'submitted' || content.state === 'resubmitted');
  const checklist = document.createElement('orientation-checklist');
  checklist.setAttribute('mode', 'review');
  checklist.setAttribute('criteria', '../criteria/chi-doan.json');
  checklist.queue = waiting.slice(0, 6);
  checklist.assessment = checklist.queue[0];
  checklist.addEventListener('orientation-review', ({ detail }) => {
    done.add(detail.assessment.unit.id);
    told.textContent = `Đã xong ${done.size} trên ${checklist.queue.length} phiếu.`;
  });
  place.replaceChildren(checklist);
}

begin();

// Brings the forms of the commune to the desk, as somebody would who drops their files.
const desk = document.querySelector('orientation-summary');

async function bring(name) {
  const text = await (await fetch(`commune/${name}`)).text();
  await customElements.whenDefined('orientation-summary');
  await desk.bring([new File([text], name)]);
}

document.getElementById('mau').addEventListener('click', () => bring('forms-2022.ndjson'));
document.getElementById('nam-truoc').addEventListener('click', () => bring('forms-2021.ndjson'));
document.getElementById('may-chu').addEventListener('click', () => {
  desk.collector = '/api/queue';
});
document.getElementById('chu-de').addEventListener('click', () => bring('votes-2022.ndjson'));

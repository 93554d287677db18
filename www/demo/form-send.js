// Tells the server of the demo how it has to answer, and shows what it has received.
const choice = document.getElementById('cach-tra-loi');
const chosen = document.getElementById('da-chon');
const received = document.getElementById('da-nhan');

const orders = {
  accept: { answer: 'accept' },
  refuse: { answer: 'refuse', reason: 'Kỳ này đã hết hạn nộp phiếu từ 30/11' },
  fail: { answer: 'fail' },
  busy: { answer: 'busy', times: 2 },
  slow: { answer: 'accept', delay: 3000 },
};

choice.addEventListener('change', async ({ target }) => {
  const order = orders[target.value];
  if (order === undefined) return;
  const { ok } = await fetch('/api/control', { method: 'POST', body: JSON.stringify(order) });
  chosen.textContent = ok ? `Máy chủ thử sẽ ${target.labels[0].textContent.trim()}.` : 'Không có máy chủ thử ở đây.';
});

async function look() {
  const answer = await fetch('/api/received').catch(() => undefined);
  if (answer === undefined || !answer.ok) return;
  const all = await answer.json();
  if (all.length > 0)
    received.textContent = all
      .map(
        ({ receipt, count, body }) =>
          `${receipt}, ${body.content.unit.name}${count > 1 ? `, nhận ${count} lần, giữ một` : ''}`,
      )
      .join('; ');
}

look();
setInterval(look, 2000);

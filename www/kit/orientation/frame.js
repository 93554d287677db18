// Shows one tag of the project in a frame: `frame.html?tag=plan&src=plans/lai-chau-2022.json`. Every other piece of the
// query is an attribute of the tag. Files are taken from the frame's own site alone, so that nobody can show foreign
// content under its address. The page around is told the height: `{ type: 'orientation-height', height }`, in CSS pixels.
const query = new URLSearchParams(location.search);
const tags = ['plan', 'checklist'];
const files = ['src', 'plan', 'criteria', 'assessment', 'action'];
const parents = (document.querySelector('meta[name="orientation-parents"]')?.content ?? '')
  .split(/\s+/)
  .filter(Boolean);

function say(words) {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = words;
  document.body.replaceChildren(text);
  return false;
}

// The origin of the page around, where the browser tells it.
const around =
  location.ancestorOrigins?.[0] ?? (document.referrer === '' ? undefined : new URL(document.referrer).origin);

const isOwn = (address) => {
  try {
    return new URL(address, location.href).origin === location.origin;
  } catch {
    return false;
  }
};

function build() {
  const tag = query.get('tag') ?? 'plan';
  if (!tags.includes(tag)) {
    return say(`Không có thẻ “${tag}”. Sau “tag=” cần ghi một trong các tên: ${tags.join(', ')}.`);
  }
  if (window !== window.parent && parents.length > 0 && (around === undefined || !parents.includes(around))) {
    return say('Trang này không được phép nhúng ở đây. Người quản trị khai báo trang được nhúng trong tệp frame.html.');
  }
  const element = document.createElement(`orientation-${tag}`);
  for (const [name, value] of query) {
    if (name === 'tag' || name === 'orientation') continue;
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || /^on|^style$/.test(name)) continue;
    if (files.includes(name) && !isOwn(value)) {
      return say(
        `Tệp “${value}” ở trang khác. Khung chỉ lấy tệp cùng trang với nó: hãy chép tệp vào thư mục orientation.`,
      );
    }
    element.setAttribute(name, value);
  }
  document.body.replaceChildren(element);
  return true;
}

function tell() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: 'orientation-height', height }, parents.length > 0 ? around : '*');
}

if (build() && window !== window.parent) new ResizeObserver(tell).observe(document.documentElement);

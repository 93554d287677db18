import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'orientation-widget';

function Page() {
  const [shown, setShown] = useState('');
  return (
    <>
      <output>{shown}</output>
      <orientation-plan src="/plan.json" lang="en" onorientation-ready={(event) => setShown(event.detail.id)} />
      <orientation-checklist criteria="/criteria.json" unitId="mau" unitName="Chi đoàn Mẫu" period="2022" />
    </>
  );
}

createRoot(document.querySelector('main')).render(<Page />);

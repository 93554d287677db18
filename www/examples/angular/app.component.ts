import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'orientation-widget/inline';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <output>{{ shown() }}</output>
    <orientation-plan src="/plan.json" (orientation-ready)="shown.set($event.detail.id)"></orientation-plan>
    <orientation-checklist criteria="/criteria.json" unit-id="mau" unit-name="Chi đoàn Mẫu" period="2022"></orientation-checklist>
  `,
})
export class AppComponent {
  readonly shown = signal('');
}

import type { Provider } from '@angular/core';

import { DeviceFiles, type DeviceFile } from '../app/shell/scan/device-files';

/** What a device keeps, by person; `full`: it takes no more. */
export class FakeDevice {
  full = false;
  private readonly kept = new Map<string, Map<string, DeviceFile>>();

  keep(personId: string, file: DeviceFile): Promise<boolean> {
    if (!this.full) this.of(personId).set(file.key, file);
    return Promise.resolve(!this.full);
  }

  all(personId: string): Promise<readonly DeviceFile[]> {
    return Promise.resolve([...this.of(personId).values()]);
  }

  find(personId: string, key: string): Promise<DeviceFile | null> {
    return Promise.resolve(this.of(personId).get(key) ?? null);
  }

  forget(personId: string, key: string): Promise<void> {
    this.of(personId).delete(key);
    return Promise.resolve();
  }

  private of(personId: string): Map<string, DeviceFile> {
    const files = this.kept.get(personId) ?? new Map<string, DeviceFile>();
    this.kept.set(personId, files);
    return files;
  }
}

export function provideDevice(device: FakeDevice): Provider {
  return { provide: DeviceFiles, useValue: device };
}

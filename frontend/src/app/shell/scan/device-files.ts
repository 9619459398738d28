import { DOCUMENT, Service, inject } from '@angular/core';

import { KeptForms } from '../autosave/kept-forms';

const STORE = 'files';

/** A file that waits on this device, with what its owner said of it. */
export interface DeviceFile {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly keptAt: number;
  readonly about: unknown;
}

/**
 * Files that wait on this device, in a database of its own for each person (IndexedDB: they are too large for
 * the storage of texts). Each counts as a kept form, so that signing out warns of it and erases it.
 */
@Service()
export class DeviceFiles {
  private readonly factory = factoryOf(inject(DOCUMENT));
  private readonly forms = inject(KeptForms);

  /** False where the device has no room for it, or forbids keeping anything. */
  async keep(personId: string, file: DeviceFile): Promise<boolean> {
    try {
      await this.run(personId, 'readwrite', (store) => store.put(file));
      this.forms.keep(markOf(file.key), { name: file.name });
      return true;
    } catch {
      return false;
    }
  }

  async all(personId: string): Promise<readonly DeviceFile[]> {
    try {
      return await this.run<DeviceFile[]>(
        personId,
        'readonly',
        (store) => store.getAll() as IDBRequest<DeviceFile[]>,
      );
    } catch {
      return [];
    }
  }

  async find(personId: string, key: string): Promise<DeviceFile | null> {
    return (await this.all(personId)).find((file) => file.key === key) ?? null;
  }

  async forget(personId: string, key: string): Promise<void> {
    this.forms.forget(markOf(key));
    await this.run(personId, 'readwrite', (store) => store.delete(key)).catch(() => undefined);
  }

  /** One statement in one transaction; settled once it is safe on the disk. */
  private async run<T>(
    personId: string,
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await this.open(personId);
    try {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => {
          resolve();
        };
        transaction.onabort = transaction.onerror = () => {
          reject(transaction.error ?? new Error('aborted'));
        };
      });
      return request.result;
    } finally {
      database.close();
    }
  }

  private open(personId: string): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (!this.factory) {
        reject(new Error('no storage'));
        return;
      }
      const request = this.factory.open(KeptForms.filesOf(personId), 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { keyPath: 'key' });
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('no storage'));
      };
    });
  }
}

/** Some browsers have none. */
function factoryOf({ defaultView }: Document): IDBFactory | undefined {
  return (defaultView as Partial<Window> | null)?.indexedDB;
}

function markOf(key: string): string {
  return `file/${key}`;
}

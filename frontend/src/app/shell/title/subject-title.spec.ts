import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router, provideRouter } from '@angular/router';

import { SubjectTitle } from './subject-title';

@Component({ selector: 'satu-anywhere', template: '' })
class Anywhere {}

it('names the subject before the page, so that tabs side by side differ', async () => {
  const routes = [{ path: 'inovasi/:id', title: 'Berkas inovasi', component: Anywhere }];
  TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
  await TestBed.inject(Router).navigateByUrl('/inovasi/1');
  TestBed.inject(SubjectTitle).show('SIAP Sehat');
  expect(TestBed.inject(Title).getTitle()).toBe('SIAP Sehat – Berkas inovasi – Satu Inovasi');
});

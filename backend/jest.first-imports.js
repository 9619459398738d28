// CommonJS packages that require these ES modules fail when they come first: Jest sees a cycle.
import 'reflect-metadata';
import 'tslib';
import '@nestjs/common';
import '@nestjs/core';

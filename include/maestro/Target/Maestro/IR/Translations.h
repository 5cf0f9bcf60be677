//===- Translations.h - What maestro-translate can do -----------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_IR_TRANSLATIONS_H
#define MAESTRO_TARGET_MAESTRO_IR_TRANSLATIONS_H

namespace maestro {

/// Registers --import-maestro and --export-maestro with their options.
void registerMaestroTranslations();

} // namespace maestro

#endif // MAESTRO_TARGET_MAESTRO_IR_TRANSLATIONS_H

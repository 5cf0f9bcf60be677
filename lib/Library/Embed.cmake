# Writes OUTPUT: one initialiser {name, text} for each of FILES.
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND entries "{\"${name}\", R\"mlir(${text})mlir\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${entries}")

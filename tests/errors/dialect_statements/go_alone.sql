go;

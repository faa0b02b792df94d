select r'no \n escape', R"C:\temp";

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/** Roots joined by commas, then files: one line a signature or time-stamp, "file|kind|format|indication|why". */
class DssValidate {
  public static void main(String[] args) throws Exception {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    for (String path : args[0].split(",")) roots.addCertificate(DSSUtils.loadCertificate(new File(path)));
    for (int index = 1; index < args.length; index++) {
      File file = new File(args[index]);
      CommonCertificateVerifier verifier = new CommonCertificateVerifier();
      verifier.setTrustedCertSources(roots);
      SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
      validator.setCertificateVerifier(verifier);
      SimpleReport report = validator.validateDocument().getSimpleReport();
      for (String id : report.getSignatureIdList())
        System.out.println(String.join("|", file.getName(), "signature",
            String.valueOf(report.getSignatureFormat(id)), String.valueOf(report.getIndication(id)),
            report.getSubIndication(id) + " "
                + report.getAdESValidationErrors(id).stream().map(message -> message.getValue()).toList()));
      for (String id : report.getTimestampIdList())
        System.out.println(String.join("|", file.getName(), "timestamp", "",
            String.valueOf(report.getIndication(id)), String.valueOf(report.getSubIndication(id))));
    }
  }
}
